import { expect, test } from 'vitest';
import { deviceOf } from '../../src/model/device.ts';
import { platformOf } from '../../src/model/platform.ts';

test.each([
  ['en', 'On your computer, choose Next.', 'computer'],
  ['en', 'With the app, scan the QR code on the screen of your computer.', undefined],
  ['en', 'On your new smartphone, type the number that your computer shows.', 'phone'],
  ['en', 'Open the page on your computer or on your phone.', undefined],
  ['nl-BE', 'Typ op je smartphone het getal dat je computer toont.', 'phone'],
  ['nl-BE', 'Kies op je computer Next.', 'computer'],
  ['fr-BE', 'Sur l’ordinateur, tapez les six chiffres du SMS.', 'computer'],
  ['fr-BE', 'Sur votre nouveau smartphone, ouvrez l’application.', 'phone'],
  ['fr-BE', 'Sur l’écran suivant, choisissez Next.', undefined],
  ['de', 'Öffnen Sie auf Ihrem Handy die App.', 'phone'],
  ['ar', 'افتح التطبيق على هاتفك.', 'phone'],
  ['ja', 'On your computer, choose Next.', undefined],
])('in %s, "%s" says to act on: %s', (lang, text, device) => {
  expect(deviceOf(text, lang)).toBe(device);
});

test.each([
  ['Android: the Google Play Store', 'android'],
  ['iPhone : l’App Store', 'iphone'],
  ['iOS', 'iphone'],
  ['Android or iPhone', undefined],
  ['The app for Android: see below', undefined],
])('"%s" is only about: %s', (text, platform) => {
  expect(platformOf(text)).toBe(platform);
});
