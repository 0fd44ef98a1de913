// Turns dump folders (requests.jsonl, results.jsonl, updates.jsonl) into TypeScript whose literals are annotated with Telegram's types.
// Each literal stands alone, so an excess or missing property is an error at its own line.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [out, ...folders] = process.argv.slice(2);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const lines = (folder, file) => existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [];
// The same shape once is enough for the compiler; what differs only in numbers and words is left out.
const shape = (value) => Array.isArray(value) ? [...new Set(value.map((each) => JSON.stringify(shape(each))))] : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)])) : typeof value === "string" && /^[a-z_0-9]{1,40}$/i.test(value) ? value : typeof value;
const seen = new Set();
const first = (kind, value) => {
  const key = kind + JSON.stringify(shape(value));
  return !seen.has(key) && seen.add(key);
};
// Form encodings carry everything as text; what is JSON inside is unpacked, and numbers are read as the API reads them.
const NUMBERS = /(_id|^offset|^limit|^timeout|^latitude|^longitude|^max_connections|^cache_time)$/;
const plain = (params) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name,
  typeof value === "string" && /^[[{]/.test(value) && name !== "text" && name !== "caption" ? JSON.parse(value)
    : typeof value === "string" && NUMBERS.test(name) && !name.startsWith("callback_query") && /^-?\d+(\.\d+)?$/.test(value) ? Number(value)
      : value === "true" ? true : value === "false" ? false : value]));

let count = 0;
const source = ['import type { APIMethodParams, APIMethodReturn, TelegramUpdate } from "@gramio/types";'];
for (const folder of folders) {
  for (const { method, params } of lines(folder, "requests.jsonl")) {
    if (Object.keys(params).length > 0 && first("q" + method, params)) {
      source.push(`export const request${++count}: APIMethodParams<"${method}"> = ${JSON.stringify(plain(params))};`);
    }
  }
  for (const { method, result } of lines(folder, "results.jsonl")) {
    if (first("r" + method, result)) source.push(`export const result${++count}: APIMethodReturn<"${method}"> = ${JSON.stringify(result)};`);
  }
  for (const update of lines(folder, "updates.jsonl")) {
    if (first("u", update)) source.push(`export const update${++count}: TelegramUpdate = ${JSON.stringify(update)};`);
  }
}
writeFileSync(join(out, "wire.ts"), source.join("\n") + "\n");
writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: "es2022", module: "nodenext", moduleResolution: "nodenext", lib: ["es2023", "dom"], types: [], skipLibCheck: true }, files: ["wire.ts"] }));
console.log(count);
