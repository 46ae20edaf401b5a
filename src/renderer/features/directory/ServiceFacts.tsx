import type { ReactElement } from 'react';
import { inList } from '../../../shared/domain/count-words.ts';
import {
  needNames,
  serviceFieldNames,
  type Service,
} from '../../../shared/domain/directory/service.ts';
import { Facts } from '../../components/Facts.tsx';
import { useNeeds } from './use-needs.ts';

/** What is known of a service, how to refer to it first. */
export function ServiceFacts({ service }: { readonly service: Service }): ReactElement {
  const needs = useNeeds();
  return (
    <Facts
      facts={[
        [serviceFieldNames.howToRefer, service.howToRefer],
        [serviceFieldNames.contact, service.contact],
        [serviceFieldNames.phone, service.phone],
        [serviceFieldNames.email, service.email],
        [serviceFieldNames.area, service.area],
        [serviceFieldNames.needs, inList(needNames(service.needs, needs))],
        [serviceFieldNames.offers, service.offers],
      ]}
    />
  );
}
