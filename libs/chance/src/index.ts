export { Chance, type ChanceState } from './chance';
export { unique } from './unique';
