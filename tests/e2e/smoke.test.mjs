// The least that must hold: the application starts, in both widths and wherever it is put.
import assert from 'node:assert/strict';
import { DESK, PHONE, journey } from './harness.mjs';

for (const [width, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  journey(`the home page opens with one heading (${width})`, { viewport }, async ({ page, open, shot }) => {
    await open();
    assert.equal(await page.locator('h1').count(), 1);
    assert.match(await page.locator('h1').innerText(), /\p{L}/u);
    await shot(`home-${width}`);
  });
}

journey('the built folder works below any path of a web server', { below: '/klienci/plan/' }, async ({ open }) => {
  await open();
});
