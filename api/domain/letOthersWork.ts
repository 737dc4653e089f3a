/** Between two pieces of long work: lets this process answer whoever waits. */
export const letOthersWork = (): Promise<void> => new Promise((done) => void setImmediate(done));
