import { expect, it } from 'vitest';
import { readFormEmail } from '../../../../src/main/import/form/read-form-email.ts';

const mail = (html: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'From: Sue Dale <sue@agency.example>',
      'Subject: MARAC referral',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset="utf-8"',
      '',
      html,
    ].join('\r\n'),
  );

const row = (label: string, value: string): string =>
  `<tr><td style="background:#ddd"><b>${label}</b></td><td>${value}</td></tr>`;

it('reads a form in a table of a mail that is a page, and no number of its signature', async () => {
  const form = await readFormEmail(
    mail(
      `<html><head><style>td{color:red}</style></head><body><p>Hi, form below.</p><table>${[
        row('Name of victim', 'Ada King'),
        row('Contact no. (is it safe to call?)', '01632 960111 (term time only)'),
        row('Alleged perpetrator', 'Bob King<br>'),
        row('Referrer', 'Sue Dale'),
        row('Referrer tel', '01632 960222'),
        row('Consent? Y/N', 'Y'),
      ].join(
        '',
      )}</table><p>Thanks<br>Sue</p><p>Switchboard 01632 960333 &amp; reception</p></body></html>`,
    ),
    '2026-11-30',
  );
  const { victim, perpetrators, referrer } = form;
  expect([victim.firstName?.value, victim.phone?.value, victim.safeContact?.value]).toEqual([
    'Ada',
    '01632 960111',
    'term time only',
  ]);
  expect(perpetrators.map(({ surname }) => surname?.value)).toEqual(['King']);
  expect([referrer.name?.value, referrer.phone?.value, form.consent?.value]).toEqual([
    'Sue Dale',
    '01632 960222',
    true,
  ]);
});
