// Header words in Italian.
import type {HeaderWords} from './meanings.ts';

export const it: HeaderWords = {
  head: 'first',
  words: {
    averageRank: 'posizione_media',
    spread: 'variazione cambiamento deviazione differenza intervallo',
    rank: 'posizione classifica posto',
    runningNumber: 'n° numero progressivo',
    date: 'data anno mese giorno pubblicato aggiornato ultimo_aggiornamento',
    link: 'collegamento indirizzo sito scarica',
    duration: 'durata tempo latenza',
    cost: 'prezzo costo tariffa importo stipendio spesa',
    rate: 'velocita al_secondo',
    count:
      'numero_di numero quantita dimensione popolazione superficie abitanti parametri voti gol reti partite casi decessi morti deceduti ricoverati guariti memoria peso dosi vaccinati tamponi totale_popolazione positivi elettori votanti seggi schede_bianche righe migranti',
    note: 'nota note descrizione commento commenti osservazioni dettagli esempio esempi definizione motivo',
    tags: 'etichetta etichette',
    category:
      'categoria tipo gruppo classe livello regione reg provincia paese stato licenza lingua sesso settore fascia tipologia area ripartizione genere flag',
    vendor: 'azienda societa produttore fornitore forn organizzazione autore autori editore marca',
    name: 'modello modelli giocatore metodo algoritmo sistema pilota candidato',
    error: 'errore errori tasso_di_errore perdita',
    score: 'punteggio punti voto precisione accuratezza richiamo',
    aggregate: 'media totale complessivo generale',
    vagueName:
      'nome titolo comune citta squadra progetto compito strumento libreria campo prodotto denominazione lista cognome domanda colonna partito regione_nome file',
    vagueCategory: 'situazione supporto',
    identifier: 'codice codici identificativo versione cap latitudine longitudine istat sigla',
    vagueMeasure: 'valore valori tasso percentuale',
  },
};
