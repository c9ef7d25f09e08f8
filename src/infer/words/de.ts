// Header words in German.
import type {HeaderWords} from './meanings.ts';

export const de: HeaderWords = {
  head: 'last',
  words: {
    averageRank: '/durchschnittlicher_rang/',
    spread: 'veranderung standardabweichung konfidenzintervall differenz',
    rank: 'rang platz platzierung rangliste',
    runningNumber: 'nr lfd_nr lfd',
    date: 'datum jahr monat stand erscheinungsdatum veroffentlicht aktualisiert spieltag_datum /(?:datum|jahr|monat|tag)$/',
    link: 'verweis webseite adresse herunterladen internetseite quelle_url',
    duration: 'dauer laufzeit zeit latenz antwortzeit /(?:dauer|zeit)$/',
    cost: 'preis kosten gebuhr betrag umsatz gehalt /(?:preis|kosten|betrag)$/',
    rate: 'durchsatz geschwindigkeit pro_sekunde',
    count:
      'anzahl menge grosse summe einwohner einwohnerzahl bevolkerung flache parameter stimmen tore spiele falle todesfalle punkte_gegen speicher gewicht lange breite hohe /(?:anzahl|zahl|grosse|menge)$/ neue_falle genesene hospitalisierte faelle fallzahl neuinfektionen impfungen intensivbetten belegt frei einwohner/innen',
    note: 'bemerkung bemerkungen beschreibung anmerkung anmerkungen hinweis hinweise kommentar erlauterung inhalt kriterium auspragung auspragungen aktion beispiel beispiele',
    tags: 'schlagworte stichworte schlagworter',
    category:
      'kategorie art typ gruppe klasse bereich bundesland land kanton kreis bezirk lizenz sprache geschlecht liga region altersgruppe /(?:gruppe|kategorie|klasse|typ)$/',
    vendor: 'hersteller anbieter firma unternehmen organisation verein_name autor autoren verlag einrichtung',
    name: 'modell modelle verfahren methode spieler fahrer mannschaft bezeichnung vorname nachname /name$/',
    error: 'fehler fehlerrate verlust /fehlerrate$/',
    score:
      'genauigkeit punkte punktzahl ergebnis_punkte note trefferquote bewertung wertung /(?:genauigkeit|quote|punkte)$/',
    aggregate: 'gesamt durchschnitt mittelwert mittel insgesamt',
    vagueName: 'stadt gemeinde ort schule verein datensatz aufgabe werkzeug paket bibliothek feld spalte titel',
    vagueCategory: 'zustand unterstutzung status',
    identifier:
      'kennung schlussel kennziffer ags plz postleitzahl breitengrad langengrad /(?:nummer|code|schlussel|kennzahl|_id)$/ konto sachkonto',
    vagueMeasure: 'wert werte inzidenz anteil prozent',
  },
};
