type TrustedTypes = {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
};

/**
 * Mantine writes its style sheets through innerHTML, which Trusted Types guard. Text without `<`
 * cannot make an element, so plain style sheets pass and everything else is refused.
 * https://developer.mozilla.org/en-US/docs/Web/API/Trusted_Types_API
 */
export function allowOnlyPlainText(
  trustedTypes = (window as { trustedTypes?: TrustedTypes }).trustedTypes,
): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup in text is refused');
      return text;
    },
  });
}
