import type { FactoryFunctionMap } from 'mathjs';

/** Factories that mathjs exports and its own typings leave out. */
declare module 'mathjs' {
  export const createNode: FactoryFunctionMap;
  export const createConstantNode: FactoryFunctionMap;
  export const createSymbolNode: FactoryFunctionMap;
  export const createOperatorNode: FactoryFunctionMap;
  export const createParenthesisNode: FactoryFunctionMap;
  export const createFunctionNode: FactoryFunctionMap;
  export const createConditionalNode: FactoryFunctionMap;
  export const createParse: FactoryFunctionMap;
}
