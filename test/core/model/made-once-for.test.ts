import { madeOnceFor, madeOnceForBoth } from '../../../src/core/model/index.ts';

describe('what is made once for an object', () => {
  const counted = () => {
    let made = 0;
    return { lengthOf: madeOnceFor(({ text }: { text: string }) => ({ length: text.length, made: ++made })) };
  };

  it('is made when it is first asked for, and the same from then on', () => {
    const { lengthOf } = counted();
    const paragraph = { text: 'Attendance' };
    expect(lengthOf(paragraph)).toEqual({ length: 10, made: 1 });
    expect(lengthOf(paragraph)).toBe(lengthOf(paragraph));
  });

  it('is not taken along by a copy, which may differ', () => {
    const { lengthOf } = counted();
    const paragraph = { text: 'Attendance' };
    lengthOf(paragraph);
    expect(lengthOf({ ...paragraph, text: 'Absence' })).toEqual({ length: 7, made: 2 });
    expect(lengthOf(structuredClone(paragraph)).made).toBe(3);
  });

  it('is seen by nobody', () => {
    const { lengthOf } = counted();
    const paragraph = { text: 'Attendance' };
    lengthOf(paragraph);
    expect(Reflect.ownKeys(paragraph)).toEqual(['text']);
    expect(JSON.stringify(paragraph)).toBe('{"text":"Attendance"}');
  });

  it('stands beside what others made of the same object, undefined too', () => {
    const asked: string[] = [];
    const makers = ['first', 'second', 'third'].map((name) =>
      madeOnceFor((_: object) => void asked.push(name)),
    );
    const object = {};
    for (const make of [...makers, ...makers]) make(object);
    expect(asked).toEqual(['first', 'second', 'third']);
  });

  it('is made again when what it is read by is another', () => {
    let made = 0;
    const read = madeOnceForBoth(
      (from: { text: string }, by: string) => `${from.text} ${by} ${String(++made)}`,
    );
    const [one, other] = [{ text: 'one' }, { text: 'other' }];
    expect([read(one, 'a'), read(one, 'a'), read(other, 'a')]).toEqual(['one a 1', 'one a 1', 'other a 2']);
    expect([read(one, 'b'), read(one, 'b'), read(other, 'a')]).toEqual(['one b 3', 'one b 3', 'other a 2']);
  });
});
