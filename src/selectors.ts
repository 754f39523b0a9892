import type { NormaliseOptions } from './normalise/index.js';

/** Selectors as the store keeps them with a version: '' where there are none. */
export const selectorsKey = ({ select = [], remove = [] }: NormaliseOptions = {}): string => (select.length + remove.length === 0 ? '' : JSON.stringify({ select, remove }));

/** The selectors that a kept version was read with. */
export const selectorsOf = ({ selectors }: { readonly selectors: string }): NormaliseOptions => (selectors === '' ? {} : (JSON.parse(selectors) as NormaliseOptions));
