import { posix } from 'node:path';

export interface Module {
  file: string;
  text: string;
}

interface ImportRule {
  rule: string;
  /** Whose imports it is about. */
  of: RegExp;
  /** What these files may import (packages and files from the root), or what they never import. */
  allows?: RegExp;
  forbids?: RegExp;
}

/** The table of import rules R1-R9: who may import what. Tests and tools are free. */
export const importRules: readonly ImportRule[] = [
  { rule: 'R1', of: /^api\/contracts\//, allows: /^(zod\/mini|zod|api\/contracts\/.+)$/ },
  {
    rule: 'R2',
    of: /^api\/domain\//,
    allows:
      /^(node:(crypto|async_hooks)|mongoose|luxon|node-diff3|rrule-temporal|windows-iana|csv-parse(\/sync)?|minisearch|@orama\/stemmers\/(english|german)|stopword|api\/(contracts|domain)\/.+)$/,
  },
  {
    rule: 'R3',
    of: /^bot\//,
    allows: /^(node:(crypto|http)|botbuilder|zod\/mini|luxon|bot\/.+|api\/(contracts|sentences|domain)\/.+)$/,
  },
  { rule: 'R3', of: /^(?!bot\/)/, forbids: /^botbuilder/ },
  { rule: 'R4', of: /^bot\/cards\//, allows: /^(bot\/cards\/.+|api\/(contracts|sentences)\/.+)$/ },
  { rule: 'R6', of: /^api\/(routes|jobs)\//, forbids: /^(botbuilder|mongoose|bot\/|tab\/)/ },
  { rule: 'R6', of: /^api\/(?!jobs\/)/, forbids: /^(agenda|@agendajs)/ },
  { rule: 'R7', of: /^tab\//, forbids: /^(zod$|express|mongoose|botbuilder|bot\/|api\/(?!contracts\/))/ },
  { rule: 'R9', of: /^(?!api\/main\.ts$)/, forbids: /^api\/server\.ts$/ },
];

const statement = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^'\n]+)'/gm;
const dynamic = /\bimport\(\s*'([^'\n]+)'/g;

/** What a module imports: packages by name, files from the project's root. */
export function importsOf({ file, text }: Module): string[] {
  const found = [...text.matchAll(statement), ...text.matchAll(dynamic)].map(([, specifier = '']) => specifier);
  return found.map((specifier) => (specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier));
}

const noun = (file: string): string | undefined => /^api\/domain\/([^/]+)\//.exec(file)?.[1];
const feature = (file: string): string | undefined => /^tab\/src\/features\/([^/]+)\//.exec(file)?.[1];

function brokenBy(file: string, target: string): string[] {
  const broken = importRules
    .filter(({ of, allows, forbids }) => of.test(file) && (forbids?.test(target) || (allows && !allows.test(target))))
    .map(({ rule }) => rule);
  if (/\/(?:model|[a-z]+Model)\.ts$/.test(target) && noun(target) !== noun(file)) broken.push('R5');
  if (feature(file) && feature(target) && feature(file) !== feature(target)) broken.push('R7');
  return broken;
}

/** Every breach, as `R2 file -> import`. */
export function breaches(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const { file, text } = module;
    const found = importsOf(module).flatMap((target) =>
      brokenBy(file, target).map((rule) => `${rule} ${file} -> ${target}`),
    );
    if (/^api\/domain\//.test(file) && /Date\.now\(|new Date\(\)|Math\.random\(/.test(text))
      found.push(`R2 ${file} -> clock`);
    if (/process\.env\b/.test(text) && file !== 'api/config.ts') found.push(`R8 ${file} -> process.env`);
    const isPure = /(\/policy|matching\/(score|search|rules|hours|solve))\.ts$/.test(file);
    if (isPure && /^import (?!type).*'mongoose'|\bContext\b/m.test(text)) found.push(`pure ${file}`);
    return found;
  });
}
