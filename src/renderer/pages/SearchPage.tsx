import type { ReactElement } from 'react';
import { SearchView } from '../features/search/SearchView.tsx';

export const SearchPage = (): ReactElement => <SearchView />;
