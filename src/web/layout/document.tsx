import type { ComponentChildren } from 'preact';

export interface DocumentProps {
  readonly title: string;
  readonly asset: (name: string) => string;
  readonly children: ComponentChildren;
}

/** The outermost of every page. */
export function Document({ title, asset, children }: DocumentProps) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true}' />
        <title>{title} · Tự chấm CCHC</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('app.css')} />
        <script src={asset('app.js')} defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
