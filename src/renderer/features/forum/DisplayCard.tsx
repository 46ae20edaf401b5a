import { Input, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { textSizes } from '../../../shared/domain/preferences.ts';
import { Card } from '../../components/Card.tsx';
import { choose } from '../../lib/preferences.ts';
import { useTextSize } from '../../lib/text-size.ts';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'Same as the system' },
] as const;

const sizes = textSizes.map((size) => ({ value: String(size), label: `${size} %` }));

/** How this window looks; nobody else's. */
export function DisplayCard(): ReactElement {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const size = useTextSize();
  const schemeLabel = useId();
  const sizeLabel = useId();
  return (
    <Card title="This window" note="Kept on this computer" padded>
      <Stack gap="md">
        <Input.Wrapper label="Colours" labelElement="div" labelProps={{ id: schemeLabel }}>
          <SegmentedControl
            fullWidth
            aria-labelledby={schemeLabel}
            data={[...schemes]}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </Input.Wrapper>
        <Input.Wrapper label="Text size" labelElement="div" labelProps={{ id: sizeLabel }}>
          <SegmentedControl
            fullWidth
            aria-labelledby={sizeLabel}
            data={sizes}
            value={String(size)}
            onChange={(value) =>
              choose({ textSize: textSizes.find((known) => String(known) === value) ?? 100 })
            }
          />
        </Input.Wrapper>
      </Stack>
    </Card>
  );
}
