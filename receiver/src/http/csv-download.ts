import type { Services } from './route.js';
import { describeError } from '../common/log.js';

/** Told first, so that a spreadsheet reads the rest as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A body that is read as fast as the client takes it. */
function streamOf(texts: AsyncGenerator<string>, { log }: Services): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isBegun = false;
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const part = await texts.next();
        if (part.done === true) controller.close();
        else controller.enqueue(encoder.encode(isBegun ? part.value : BYTE_ORDER_MARK + part.value));
        isBegun = true;
      } catch (error) {
        log.error(describeError(error), 'the export broke off');
        // The client sees a broken download, not a file that looks whole.
        controller.error(error);
      }
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}

/** A table for a spreadsheet as a download that nobody keeps on the way. */
export const csvDownload = (texts: AsyncGenerator<string>, name: string, services: Services): Response =>
  new Response(streamOf(texts, services), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
