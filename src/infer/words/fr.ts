// Header words in French.
import type {HeaderWords} from './meanings.ts';

export const fr: HeaderWords = {
  head: 'first',
  words: {
    averageRank: 'rang_moyen',
    spread: 'ecart_type ecart evolution variation intervalle',
    rank: 'rang classement place',
    runningNumber: 'n° numero no',
    date: 'date annee mois jour publie parution mise_a_jour date_de_debut date_de_fin maj annees',
    link: 'lien liens adresse site telecharger telechargement',
    duration: 'duree temps delai latence',
    cost: 'prix cout tarif montant salaire budget revenu',
    rate: 'debit vitesse par_seconde',
    count:
      'nombre nb effectif effectifs taille total_de quantite population superficie surface habitants parametres voix buts matchs cas deces hospitalises reanimation gueris memoire poids inscrits votants exprimes nb_de effectifs_total',
    note: 'remarque remarques description commentaire commentaires observation observations details precision_texte fonctionnalite fonctionnalites exemple exemples usage_detail',
    tags: 'etiquette etiquettes mots-cles',
    category:
      'categorie type genre groupe classe niveau region departement pays licence langue sexe secteur famille collectivite',
    vendor: 'entreprise societe fabricant fournisseur organisme editeur auteur auteurs marque organisation',
    name: 'modele modeles joueur pilote methode algorithme systeme logiciel logiciels',
    error: 'erreur erreurs taux_d_erreur perte',
    score: 'score note precision exactitude rappel taux_de_reussite resultat_score points',
    aggregate: 'moyenne total ensemble global globale',
    vagueName: 'nom titre commune ville equipe club projet tache outil bibliotheque champ produit libelle intitule',
    vagueCategory: 'statut etat support composant systeme_d_exploitation plateforme parti',
    identifier: 'code codes identifiant siren siret version insee latitude longitude',
    vagueMeasure: 'valeur valeurs taux pourcentage part',
  },
};
