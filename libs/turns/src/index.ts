export { UnreadableJson } from './frame';
export { readJson, type JsonMeasure } from './read-json';
export { atOnce, inTurns, type Steps } from './steps';
export { eachInTurn, mapInTurn, Turn } from './turn';
export { TookTooLong, withinMs } from './within-ms';
export { jsonPieces, writeJson } from './write-json';
