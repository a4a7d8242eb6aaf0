/** From now on whatever this process writes is kept as well, so that in the end the whole run can be searched. */
export function keepLog(): void;
/** The folder in which a run keeps what every process of it logs. */
export function logsIn(folder: string): string;
