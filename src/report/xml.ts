/** Returns text escaped for XML and HTML, in content and in quoted attributes; characters XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  // XML 1.0 section 2.2 forbids these
  const allowed = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
