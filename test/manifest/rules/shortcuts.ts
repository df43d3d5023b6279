/** Keyboard shortcuts: a file of their own that the manifest points to, with its words in every language. */

import Ajv from 'ajv';

import { at, named } from '../read-manifest.ts';
import type { Rule, Subject } from '../subject.ts';
import { fileOf } from '../subject.ts';
import schema from './shortcuts.schema.json';

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  readonly resources: { readonly default: Readonly<Record<string, { readonly value: string }>> };
}

const valid = new Ajv({ strict: true }).compile<Shortcuts>(schema);

function json(subject: Subject, url: string): unknown {
  const path = fileOf(url);
  const bytes = path === null ? null : subject.file(path);
  try {
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** The file, where it is one that Office can read; else why not. */
function shortcuts(subject: Subject): Shortcuts | readonly string[] {
  const file = json(subject, at(subject.root, 'ExtendedOverrides')?.attributes['Url'] ?? 'https://none/');
  if (valid(file)) return file;
  return (valid.errors ?? []).map(
    ({ instancePath, message }) => `shortcuts${instancePath} ${message ?? ''}.`,
  );
}

const isFile = (read: ReturnType<typeof shortcuts>): read is Shortcuts => !Array.isArray(read);

/** The file must say what it means, and mean what the code answers. */
export const shortcutsDoWhatTheCodeAnswers: Rule = (subject) => {
  const read = shortcuts(subject);
  if (!isFile(read)) return read;
  const ids = read.actions.map(({ id }) => id);
  return [
    ...ids
      .filter((id) => !subject.functions.includes(id))
      .map((id) => `Nothing in the code answers the shortcut “${id}”.`),
    ...read.shortcuts
      .map(({ action }) => action)
      .filter((action) => !ids.includes(action))
      .map((action) => `A key is set for “${action}”, which is no action.`),
    ...subject.functions.filter((name) => !ids.includes(name)).map((name) => `“${name}” has no shortcut.`),
  ];
};

/**
 * Three modifiers keep clear of Word's own keys, as the guidance asks. Not the letters that British and Welsh keyboards write
 * with AltGr, which Windows reports as Ctrl+Alt, nor S, which opens Word's styles. On a Mac Ctrl+Option is VoiceOver's.
 */
const keys: Readonly<Record<string, RegExp>> = {
  default: /^Ctrl\+Alt\+Shift\+[BDF-HJ-NP-RTVXZ]$/,
  mac: /^Command\+Alt\+Shift\+[A-Z]$/,
};

export const shortcutsKeepClearOfOtherKeys: Rule = (subject) => {
  const read = shortcuts(subject);
  if (!isFile(read)) return read;
  const pressed = read.shortcuts.flatMap(({ key }) => Object.entries(key));
  const combinations = pressed.map(([platform, combination]) => `${platform} ${combination}`);
  return [
    ...pressed
      .filter(([platform, combination]) => keys[platform]?.test(combination) !== true)
      .map(([platform, combination]) => `${combination} is not free (${platform}).`),
    ...combinations
      .filter((one, index) => combinations.indexOf(one) !== index)
      .map((one) => `Two shortcuts have ${one}.`),
  ];
};

/** Office shows what a shortcut does where it clashes with another. Every language has a file with just these words. */
export const shortcutsSpeakEveryLanguage: Rule = (subject) => {
  const read = shortcuts(subject);
  if (!isFile(read)) return read;
  const wanted = Object.keys(read.resources.default).sort().join();
  const used = read.actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? name);
  const template = at(subject.root, 'ExtendedOverrides')?.attributes['ResourcesUrl'] ?? '';
  const values = named(subject.root, 'Token').flatMap((token) => [
    token.attributes['DefaultValue'] ?? '',
    ...token.children.map(({ attributes }) => attributes['Value'] ?? ''),
  ]);
  return [
    ...(used.sort().join() === wanted ? [] : [`The actions use ${used.join(', ')}.`]),
    ...[...new Set(values)]
      .map((value) => template.replace('${token.locale}', value))
      .filter((url) => {
        const words = json(subject, url || 'https://none/');
        return (
          typeof words !== 'object' ||
          Object.keys(words ?? {})
            .sort()
            .join() !== wanted
        );
      })
      .map((url) => `“${url}” has not the words of the shortcuts.`),
  ];
};
