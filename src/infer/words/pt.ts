// Header words in Portuguese.
import type {HeaderWords} from './meanings.ts';

export const pt: HeaderWords = {
  head: 'first',
  words: {
    averageRank: 'posicao_media',
    spread: 'variacao mudanca desvio diferenca intervalo',
    rank: 'posicao colocacao classificacao ranking',
    runningNumber: 'n° nº numero',
    date: 'data ano mes dia publicado atualizado lancamento ultima_atualizacao emissao',
    link: 'ligacao endereco site descarregar submissao',
    duration: 'duracao tempo latencia',
    cost: 'preco custo tarifa valor_pago salario despesa orcamento receita',
    rate: 'velocidade vazao por_segundo',
    count:
      'quantidade qtd contagem numero_de tamanho populacao area habitantes parametros votos gols golos jogos partidas casos obitos mortes internados recuperados memoria peso confirmados novos acumulado ativos suspeitos vacinados amostras placar leitos',
    note: 'notas descricao comentario comentarios observacao observacoes detalhe detalhes significado',
    tags: 'etiqueta etiquetas',
    category:
      'categoria tipo grupo classe nivel regiao provincia pais licenca idioma sexo setor estado uf distrito concelho genero arena estadio fuso_horario fuso',
    vendor: 'empresa companhia fabricante fornecedor organizacao autor autores editora marca clube_de',
    name: 'modelo modelos jogador atleta metodo algoritmo sistema piloto participante',
    error: 'erro erros taxa_de_erro perda',
    score: 'pontuacao pontos nota precisao acuracia acerto revocacao',
    aggregate: 'media total geral',
    vagueName:
      'nome titulo municipio cidade equipe time_de clube projeto tarefa ferramenta biblioteca campo produto arquivo elemento parlamentar',
    vagueCategory: 'situacao suporte capital partido',
    identifier:
      '/^cod(?:igo)?_?(?:uf|ibge|municipio|mun|estado|pais)$/ codigo codigos identificador versao cep latitude longitude ddd ibge',
    vagueMeasure: 'valor valores taxa percentual porcentagem',
  },
};
