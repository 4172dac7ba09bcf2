/** Names of what phones run; the same in every language. */
const NAMES: Readonly<Record<string, string>> = { android: 'Android', iphone: 'iPhone' };

/**
 * A choice of the phone whose instructions are shown, or undefined where there is nothing to choose. `all` says that both
 * are shown. What is chosen stands in `data-only` of the host; style sheets do the rest, on screens only.
 */
export function createPlatformChoice(
  host: HTMLElement,
  { legend, all }: { legend: string; all: string },
): HTMLFieldSetElement | undefined {
  const found = [...host.querySelectorAll<HTMLElement>('[data-platform]')].map(
    ({ dataset }) => dataset['platform'] ?? '',
  );
  const platforms = [...new Set(found)];
  if (platforms.length < 2) return undefined;
  const fieldset = document.createElement('fieldset');
  fieldset.className = 'platforms';
  fieldset.append(Object.assign(document.createElement('legend'), { textContent: legend }));
  for (const platform of ['', ...platforms]) {
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'platform',
      value: platform,
      checked: platform === '',
    });
    const label = document.createElement('label');
    label.append(radio, ` ${NAMES[platform] ?? all}`);
    fieldset.append(label);
  }
  fieldset.addEventListener('change', (event) => {
    host.dataset['only'] = (event.target as HTMLInputElement).value;
  });
  return fieldset;
}
