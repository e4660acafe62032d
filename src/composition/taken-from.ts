import type { Container, ServiceIdentifier } from 'inversify';

/** Services that are taken from the container one by one, when they are asked for. */
export function takenFrom<T extends object>(
  container: Container,
  identifiers: { readonly [Name in keyof T]: ServiceIdentifier<T[Name]> },
): T {
  const services = {};
  for (const [name, identifier] of Object.entries<ServiceIdentifier>(identifiers)) {
    Object.defineProperty(services, name, { get: () => container.get(identifier), enumerable: true });
  }
  return services as T;
}
