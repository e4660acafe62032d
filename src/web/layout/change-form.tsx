import type { ComponentChildren } from 'preact';
import type { Visit } from '../visit.js';

export interface ChangeFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** Takes files. */
  readonly files?: boolean;
  /** What was typed is kept in this browser until it has been taken, should the session end meanwhile. */
  readonly keep?: boolean;
  /** The browser itself asks for what is required before it sends: a file that was chosen is lost with a refusal. */
  readonly asksFirst?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form that changes something: it carries the token by which the server knows its own pages. */
export function ChangeForm({ visit, action, files, keep, asksFirst, class: name, children }: ChangeFormProps) {
  const encoding = files === true ? 'multipart/form-data' : undefined;
  return (
    <form
      method="post"
      action={action}
      encType={encoding}
      class={name}
      noValidate={asksFirst !== true}
      data-keep={keep === true ? action : undefined}
    >
      <input type="hidden" name="_csrf" value={visit.csrf} />
      {children}
    </form>
  );
}
