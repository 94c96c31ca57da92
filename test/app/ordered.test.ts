import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/app/ordered.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('work in order', () => {
  it('keeps the order of the items whichever ends first, within its width', async () => {
    let now = 0;
    let most = 0;
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++now);
      await wait((item * 7) % 5);
      now--;
      return item * 2;
    };
    const results = [];
    for await (const result of mapInOrder(numbers(30), 4, work)) results.push(result);
    expect(results).toEqual(Array.from({ length: 30 }, (_, i) => i * 2));
    expect(most).toBe(4);
  });

  it('passes an error on', async () => {
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('broken');
      return item;
    };
    const results: number[] = [];
    const run = async (): Promise<void> => {
      for await (const result of mapInOrder(numbers(9), 3, work)) results.push(result);
    };
    await expect(run()).rejects.toThrow('broken');
    expect(results).toEqual([0, 1]);
  });
});
