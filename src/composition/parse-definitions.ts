import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { YamlDefinitions } from '../adapters/definitions/yaml-definitions.js';
import { mathjsFormulas } from '../adapters/expressions/mathjs-formulas.js';
import { packageRoot } from '../cli/package-root.js';
import { PARSED_DEFINITIONS, shippedFolders } from './shipped-definitions.js';

/** A step of the build: parses the definitions that ship with the program, so that short runs need not. */
const parsed = await new YamlDefinitions(shippedFolders(), mathjsFormulas).parse();
writeFileSync(join(packageRoot(), 'dist', PARSED_DEFINITIONS), JSON.stringify(Object.fromEntries(parsed)));
