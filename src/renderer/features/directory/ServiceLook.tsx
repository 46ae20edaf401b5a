import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Service } from '../../../shared/domain/directory/service.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { ServiceFacts } from './ServiceFacts.tsx';

type Props = { readonly service: Service; readonly onClose: () => void };

/** One service in detail, for those who only read the directory. */
export function ServiceLook({ service, onClose }: Props): ReactElement {
  useReturnFocus();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={service.name}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <ServiceFacts service={service} />
    </Drawer>
  );
}
