/** Nguồn số ngẫu nhiên: each call gives a whole number from 0 up to, but not including, 2^32. */
export interface Generator {
  next(): number;
}

const WARM_UP = 15;

/** A small fast counting generator (sfc32): the same seed gives the same numbers on every machine. */
export function seeded(seed: number): Generator {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4_294_967_296) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return { next };
}
