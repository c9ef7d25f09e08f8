/** Returns a part of an address without its percent-encoding; as it is where the encoding is broken. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
