import { main } from '../cli/main.js';
import { cliServices } from './cli-services.js';

process.exitCode = await main(process.argv.slice(2), process, cliServices());
