import {
  absDependencies,
  addDependencies,
  andDependencies,
  create,
  divideDependencies,
  equalDependencies,
  type FactoryFunctionMap,
  fractionDependencies,
  largerDependencies,
  largerEqDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  notDependencies,
  orDependencies,
  parseDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unequalDependencies,
} from 'mathjs';

/**
 * The only part of mathjs that is loaded: a parser and exact fraction arithmetic. Functions that are not in this list
 * (`import`, `evaluate`, `createUnit`, …) do not exist, so expressions cannot reach them whatever their text says.
 */
export const math = create(
  {
    parseDependencies,
    fractionDependencies,
    addDependencies,
    subtractDependencies,
    multiplyDependencies,
    divideDependencies,
    unaryMinusDependencies,
    minDependencies,
    maxDependencies,
    absDependencies,
    equalDependencies,
    unequalDependencies,
    smallerDependencies,
    smallerEqDependencies,
    largerDependencies,
    largerEqDependencies,
    andDependencies,
    orDependencies,
    notDependencies,
  } as unknown as FactoryFunctionMap,
  { number: 'Fraction', predictable: true },
);
