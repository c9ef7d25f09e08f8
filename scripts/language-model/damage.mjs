// Which characters become alike when some bytes of their UTF-8 are lost: the candidate groups of the processes trained for.

const lossKinds = {
  seed: [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad],
  cp1252: [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  cp1250: [0x81, 0x83, 0x88, 0x90, 0x98],
  cp1253: [0x81, 0x88, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xaa],
  cp1257: [0x81, 0x83, 0x88, 0x8a, 0x8c, 0x90, 0x98, 0x9a, 0x9c, 0x9f, 0xa1, 0xa5],
  spaces: [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xa0],
};

/** Per process: raw number → all raw numbers that leave the same bytes (undefined when it loses none). */
export function candidateGroups(codePointOf, firstRaw) {
  const groups = {};
  for (const [name, lost] of Object.entries(lossKinds)) {
    groups[name] = group(codePointOf, firstRaw, (bytes) => {
      const left = bytes.filter((byte) => !lost.includes(byte));
      return left.length === bytes.length ? undefined : left.join();
    });
  }
  groups.lastByte = group(codePointOf, firstRaw, (bytes) => (bytes.length < 2 ? undefined : bytes.slice(0, -1).join()));
  const swallowed = [];
  for (let raw = firstRaw; raw < codePointOf.length; raw++) {
    const code = codePointOf[raw];
    if ((code >= 32 && code < 127) || code === 10) swallowed.push(raw);
  }
  groups.swallowed = Uint16Array.from(swallowed);
  // What GBK cannot take as a second byte.
  groups.swallowedByGbk = groups.swallowed.filter((raw) => codePointOf[raw] < 64);
  return groups;
}

function group(codePointOf, firstRaw, patternOf) {
  const byPattern = new Map();
  for (let raw = firstRaw; raw < codePointOf.length; raw++) {
    if (codePointOf[raw] < 128) continue;
    const pattern = patternOf([...Buffer.from(String.fromCodePoint(codePointOf[raw]))]);
    if (pattern === undefined) continue;
    const members = byPattern.get(pattern);
    if (members === undefined) byPattern.set(pattern, [raw]);
    else members.push(raw);
  }
  const groups = [];
  for (const members of byPattern.values()) {
    const list = Uint16Array.from(members);
    for (const raw of members) groups[raw] = list;
  }
  return groups;
}
