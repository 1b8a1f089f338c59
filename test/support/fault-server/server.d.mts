import type { IncomingHttpHeaders } from 'node:http';

export interface FaultScript {
  readonly key?: string;
  readonly path?: string;
  readonly faults: readonly (string | { readonly name: string; readonly wait?: number | string })[];
}

export interface Stored {
  readonly rows: readonly { readonly key: string; readonly body: string }[];
  readonly calls: readonly {
    readonly method: string;
    readonly path: string;
    readonly key?: string;
    readonly body?: string;
    readonly headers: IncomingHttpHeaders;
  }[];
}

export interface FaultServer {
  readonly url: string;
  script(order: FaultScript): void;
  stored(key?: string): Stored;
  stop(): Promise<void>;
}

export function startFaultServer(options?: { onHang?(key: string | undefined): void }): Promise<FaultServer>;
