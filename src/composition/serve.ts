import { join } from 'node:path';
import type { Container } from 'inversify';
import { IdentityProvider } from '../application/ports/identity-provider.js';
import { Mailer } from '../application/ports/mailer.js';
import { packageRoot } from '../cli/package-root.js';
import type { ServeOptions, Serving } from '../cli/services.js';
import { buildServer } from '../web/server.js';
import { Aside } from './aside/aside.js';
import { BackupsAside } from './aside/backups-aside.js';
import { SheetsAside } from './aside/sheets-aside.js';
import { JobServer } from './job-server.js';
import { logLine } from './log-line.js';
import { bindRecords } from './records-module.js';
import { webServices } from './web-services.js';

/**
 * The web application over the use cases of the container, and the jobs that it does behind the pages.
 * @param container in which nothing is bound yet for records.
 */
export async function serve(container: Container, options: ServeOptions): Promise<Serving> {
  const { identityProvider, mail, log, host, port } = options;
  container.bind(Aside).toSelf();
  bindRecords(container, { backups: BackupsAside, sheets: SheetsAside });
  if (identityProvider !== undefined) {
    const { OpenIdProvider } = await import('../adapters/access/open-id-provider.js');
    const provider = new OpenIdProvider(identityProvider, (fault) => log?.write(logLine('sign-in service', fault)));
    container.bind(IdentityProvider).toConstantValue(provider);
  }
  if (mail !== undefined) {
    const { SmtpMailer } = await import('../adapters/mail/smtp-mailer.js');
    container.bind(Mailer).toConstantValue(new SmtpMailer(mail, (fault) => log?.write(logLine('mail server', fault))));
  }
  const assets = join(packageRoot(), 'dist', 'web');
  const app = await buildServer(webServices(container), { ...options, assets });
  const address = await app.listen({ host, port });
  const jobs = new JobServer(container, options.folder, (fault, what) => app.log.error(fault, what));
  const stop = async () => {
    await Promise.all([app.close(), jobs.stop()]);
    await container.get(Aside).stop();
  };
  return { address, stop };
}
