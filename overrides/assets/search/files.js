// The index's files: fetched once, unpacked, and told apart from what is missing or not of this worker's format.
// docs/manual/search.md describes them.
"use strict";

const FORMAT = 1;
const UTF8 = new TextDecoder();
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** Why there is no answer: `offline`, `missing`, `broken` or `newer`; the words for it are elsewhere. */
class Fault extends Error {
  constructor(cause) {
    super(cause);
    this.reason = cause;
  }
}

function checksum(text) {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) sum = CHECKSUMS[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The answer to a request under way, if it is one that helps. */
async function answered(request) {
  let answer;
  try {
    answer = await request;
  } catch {
    throw new Fault("offline");
  }
  if (!answer.ok) throw new Fault("missing");
  return answer;
}

async function unpack(answer) {
  try {
    const plain = answer.body.pipeThrough(new DecompressionStream("deflate"));
    return await new Response(plain).arrayBuffer();
  } catch {
    throw new Fault("broken");
  }
}

/** The manifest: as it is now, which has been asked for already, or as it was when the site was last reached. */
async function readManifest(folder, request) {
  const answer = await answered(request).catch((fault) => {
    if (fault.reason === "offline") return answered(fetch(`${folder}index.json`, { cache: "force-cache" }));
    throw fault;
  });
  const manifest = await answer.json().catch(() => { throw new Fault("broken"); });
  if (manifest.format !== FORMAT) throw new Fault("newer");
  return manifest;
}

/**
 * An open index: its manifest, what stands on each page's cover, and functions that read its files. What the browser has
 * kept of them is as good as new, for a file's name changes with its content.
 */
async function openIndex(folder, request) {
  const manifest = await readManifest(folder, request);
  const kept = new Map();
  const read = (path, unpacked) => {
    if (!kept.has(path)) {
      const file = answered(fetch(folder + path, { cache: "force-cache" })).then(unpack).then((bytes) => {
        try {
          return unpacked(bytes);
        } catch {
          throw new Fault("broken");
        }
      });
      file.catch(() => kept.delete(path));
      kept.set(path, file);
    }
    return kept.get(path);
  };
  const json = (bytes) => JSON.parse(UTF8.decode(bytes));
  const shard = (bytes) => readShard(bytes, manifest.wide ? Uint32Array : Uint16Array);
  const [keyFolder, shards] = manifest.keys;
  const [wordFolder, firstWords] = manifest.words;
  const [nameFolder, firstNames] = manifest.names;
  const forms = new Map(manifest.forms);
  const { pairs, volumes } = readVolumes(manifest);
  return {
    manifest,
    pairs,
    forms,
    /** The pages of a key: all, those with it in a heading, those with it in the title; ascending. */
    async key(key) {
      return (await read(`${keyFolder}/${checksum(key) % shards}.bin`, shard)).get(key);
    },
    /** Every word that begins so, with the same; of very many words, those of the first files. */
    async words(prefix) {
      const found = [];
      for (const number of range(firstWords, prefix, 2)) {
        const words = await read(`${wordFolder}/${number}.bin`, shard);
        for (const [word, lists] of words) if (word.startsWith(prefix)) found.push([word, lists]);
      }
      return found;
    },
    /** Names that begin so, as pairs of key and record. */
    async names(prefix) {
      const found = [];
      for (const number of range(firstNames, prefix, 1)) {
        const names = await read(`${nameFolder}/${number}.bin`, json);
        found.push(...names.filter(([key]) => key.startsWith(prefix)));
      }
      return found;
    },
    /** A page's record. */
    async page(id) {
      const pair = pairs[id >> 1];
      const volume = volumes[pair.volume];
      const number = (id >> 1) - volume.first;
      const file = Math.floor(number / manifest.together);
      const pages = await read(`${volume.texts}/${id & 1 ? "en" : "zh"}${file}.bin`, json);
      return pages[number % manifest.together];
    },
    /** Read all traditional and variant forms, not only those in the site's texts; a query seldom needs them. */
    async learnForms() {
      const lines = await read(manifest.allForms, json);
      for (const [plain, ...others] of lines) for (const one of others) forms.set(one, plain);
    },
  };
}

/**
 * For each pair of pages its volume, kind and year; and the volumes with the first pair of each. A long page is several
 * pairs, its slices: `page` is the first of them and `slices` how many there are.
 */
function readVolumes(manifest) {
  const pairs = [];
  const volumes = manifest.volumes.map(([path, texts, runs, sliced], volume) => {
    const first = pairs.length;
    for (const [kind, year, count] of runs) {
      for (let one = 0; one < count; one += 1) {
        pairs.push({ volume, path, kind: manifest.kinds[kind], year, page: pairs.length, slices: 1 });
      }
    }
    for (const [start, slices] of sliced) {
      for (let one = 0; one < slices; one += 1) Object.assign(pairs[first + start + one], { page: first + start, slices });
    }
    return { path, texts, first };
  });
  return { pairs, volumes };
}

/** The files that hold what begins with `prefix`, at most so many; `firsts` is the first key of each file. */
function range(firsts, prefix, most) {
  const start = Math.max(firsts.findLastIndex((first) => first <= prefix), 0);
  const numbers = [];
  for (let number = start; number < firsts.length && numbers.length < most; number += 1) {
    if (number > start && !firsts[number].startsWith(prefix)) break;
    numbers.push(number);
  }
  return numbers;
}

/** A shard's keys with their three lists of page numbers; lists are made when asked for. */
function readShard(bytes, Numbers) {
  const length = new DataView(bytes).getUint32(0, true);
  const keys = UTF8.decode(new Uint8Array(bytes, 4, length)).trimEnd().split("\n");
  const numbers = new Numbers(bytes, 4 + length);
  const shard = new Map();
  let place = 3 * keys.length;
  keys.forEach((key, index) => {
    shard.set(key, [0, 1, 2].map((field) => numbers.subarray(place, place += numbers[3 * index + field])));
  });
  return { get: (key) => shard.get(key)?.map(sums), [Symbol.iterator]: function* entries() {
    for (const [key, lists] of shard) yield [key, lists.map(sums)];
  } };
}

function sums(distances) {
  let sum = 0;
  return Array.from(distances, (distance) => (sum += distance));
}
