import './app/page-policy.ts';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { mount } from './app/mount.tsx';

// Shown in another font until this one is there, everything would move. Without it the page still opens.
await document.fonts.load("1em 'Inter Variable'").catch(() => []);
mount(document.getElementById('root'));
