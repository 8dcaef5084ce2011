/**
 * Asks about the newest wish only: while an answer is awaited wishes replace each other, so that nothing queues up, and the last one is
 * always asked.
 *
 * @template W, A
 * @param {(wish: W) => Promise<A>} ask
 * @param {(wish: W, answer: A) => void} onAnswer
 * @param {(wish: W, error: Error) => void} onError
 * @returns {{want: (wish: W) => void, stop: () => void}} after stop() nobody is told anything any more
 */
export function newestOnly(ask, onAnswer, onError) {
  let waiting = null;
  let isAsking = false;
  let isStopped = false;

  async function work() {
    isAsking = true;
    while (waiting !== null && !isStopped) {
      const { wish } = waiting;
      waiting = null;
      try {
        const answer = await ask(wish);
        if (!isStopped) onAnswer(wish, answer);
      } catch (error) {
        if (!isStopped) onError(wish, error);
      }
    }
    isAsking = false;
  }

  return {
    want(wish) {
      waiting = { wish };
      if (!isAsking) work();
    },
    stop() {
      isStopped = true;
    },
  };
}
