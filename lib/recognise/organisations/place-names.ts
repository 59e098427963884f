import { isBodyTail, isPlaceTail, tailsAt } from './name-tails.ts';

/** True for a name that by its ending is a place's, though the tagger may take it for a body's: 化学工业区, 产业基地. */
export const endsLikePlace = (name: string): boolean => isPlaceTail(tailsAt(name, name.length));

/** True for a name that by its ending is a body's, though the tagger may take it for a place's: 遗址博物馆. */
export const endsLikeBody = (name: string): boolean => isBodyTail(tailsAt(name, name.length));
