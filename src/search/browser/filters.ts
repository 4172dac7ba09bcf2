import type { Scope } from '../rank.ts';
import type { SearchData } from '../search-data.ts';
import { element } from './elements.ts';

/**
 * The choices of account and version, each only where there is something to choose. Older versions are there on demand:
 * the search begins with the living one.
 */
export class Filters {
  readonly root = element('div', { class: 'search-filters' });
  readonly #account: HTMLSelectElement | undefined;
  readonly #version: HTMLSelectElement | undefined;
  readonly #living: string;

  constructor({ quick, texts }: SearchData, living: string, onChange: () => void) {
    this.#living = living;
    const accounts = quick.accounts.map((name): [string, string] => [name, name]);
    const versions = quick.versions.toReversed().map(({ id, label }): [string, string] => [id, label]);
    if (accounts.length > 1)
      this.#account = this.#add(texts.searchAccount, [['', texts.searchAllAccounts], ...accounts], onChange);
    if (versions.length > 1) this.#version = this.#add(texts.searchVersion, versions, onChange);
  }

  get scope(): Scope {
    const account = this.#account?.value;
    return {
      version: this.#version?.value ?? this.#living,
      account: account === '' ? undefined : account,
    };
  }

  /** Name of the version that was chosen; nothing for the living one. */
  get olderVersion(): string | undefined {
    const chosen = this.#version?.selectedOptions[0];
    return chosen && chosen.value !== this.#living ? chosen.text : undefined;
  }

  #add(
    label: string,
    options: readonly (readonly [string, string])[],
    onChange: () => void,
  ): HTMLSelectElement {
    const select = element(
      'select',
      {},
      ...options.map(([value, text]) => element('option', { value }, text)),
    );
    select.addEventListener('change', onChange);
    this.root.append(element('label', {}, element('span', {}, label), select));
    return select;
  }
}
