import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, trusted, webAddress } from '../../src/view/html.ts';

describe('the template', () => {
  it('escapes every value and leaves markup of its own', () => {
    const name = '</script><img src=x onerror="alert(1)">';
    expect(html`<b title="${name}">${name}</b>`.markup).toBe(
      '<b title="&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;">&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</b>',
    );
    expect(html`${[html`<i>1</i>`, 2, null, false, '<']}${trusted('<hr>')}`.markup).toBe('<i>1</i>2&lt;<hr>');
  });

  it('lets no text open an element or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.isWellFormed()).toBe(true);
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });
});

describe('addresses of reports', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['not an address', null],
    [null, null],
  ])('%s is followed as %s', (url, address) => {
    expect(webAddress(url)).toBe(address);
  });
});
