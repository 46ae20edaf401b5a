import './app/page-policy.ts';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { mount } from './app/mount.tsx';

// Shown in another font until this one is there, everything would move. Without it the page still opens.
// Not by `await`, with which the order of the modules above would be another.
void document.fonts
  .load("1em 'Inter Variable'")
  .catch(() => [])
  .then(() => mount(document.getElementById('root')));
