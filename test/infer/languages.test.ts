import {describe, expect, it} from 'vitest';
import {readHeader} from '../../src/infer/header.ts';

/** Labels as they are printed in public tables; one line a language and role. */
const labels: readonly (readonly [label: string, role: string, direction: string | null])[] = [
  ['順位', 'rank', null],
  ['モデル', 'name', null],
  ['正解率', 'score', 'higher'],
  ['処理時間', 'duration', 'lower'],
  ['語彙数', 'count', null],
  ['備考', 'note', null],
  ['都道府県', 'category', null],
  ['순위', 'rank', null],
  ['모델명', 'name', null],
  ['정확도', 'score', 'higher'],
  ['가격', 'cost', 'lower'],
  ['데이터 설명', 'note', null],
  ['Platz', 'rank', null],
  ['Gemeindename', 'name', null],
  ['Genauigkeit', 'score', 'higher'],
  ['Laufzeit (ms)', 'duration', 'lower'],
  ['Anzahl', 'count', null],
  ['Größe', 'count', null],
  ['Beschreibung', 'note', null],
  ['Postleitzahl', 'other', null],
  ['Classement', 'rank', null],
  ['Modèle', 'name', null],
  ['Durée', 'duration', 'lower'],
  ['Prix (€)', 'cost', 'lower'],
  ['nom_commune', 'name', null],
  ['Année', 'date', null],
  ['Posición', 'rank', null],
  ['Puntuación', 'score', 'higher'],
  ['municipio_id', 'other', null],
  ['Población', 'count', null],
  ['Fecha de publicación', 'date', null],
  ['posição', 'rank', null],
  ['Código UF', 'other', null],
  ['Nome do Município', 'name', null],
  ['Precisão', 'score', 'higher'],
  ['Classifica', 'rank', null],
  ['Punteggio', 'score', 'higher'],
  ['data_consegna', 'date', null],
  ['numero_dosi', 'count', null],
  ['Codice Regione', 'other', null],
  ['Descrizione', 'note', null],
  ['Место', 'rank', null],
  ['Название', 'name', null],
  ['Точность', 'score', 'higher'],
  ['Ошибки', 'score', 'lower'],
  ['Объём', 'count', null],
  ['Комментарий', 'note', null],
  ['Requests/s', 'count', 'higher'],
  ['docs/sec', 'count', 'higher'],
  ['ms/token', 'duration', 'lower'],
  ['$ / M tokens', 'cost', 'lower'],
  ['timeZone', 'category', null],
  ['Seed', 'other', null],
  ['Recall@1000', 'score', 'higher'],
  ['p99', 'duration', 'lower'],
];

describe('header words of ten languages', () => {
  it.each(labels)('%s is %s', (label, role, direction) => {
    expect(readHeader(label).meanings[0]).toMatchObject({role, direction});
  });

  it.each([
    ['Requests/s', 'request/s'],
    ['latency/s', 's'],
    ['$ / M tokens', '$/M token'],
  ])('unit of %s is %s', (label, unit) => {
    expect(readHeader(label).unit).toBe(unit);
  });

  it.each(['mAP', 'mIoU', 'HumanEval', 'OpenAI'])('%s is not cut at its capitals', (label) => {
    expect(readHeader(label).core).toBe(label.toLowerCase());
  });
});
