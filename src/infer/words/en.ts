// Header words in English.
import type {HeaderWords} from './meanings.ts';

export const en: HeaderWords = {
  head: 'last',
  words: {
    averageRank: '/\\b(?:avg|average|mean)\\.?_rank(?:ing)?\\b/',
    spread:
      '/\\b(?:rank_)?(?:change|delta|diff|trend|movement)\\b/ /\\b(?:95%_?)?(?:ci|confidence_interval)\\b/ /\\b(?:std|stdev|stddev|std\\._?dev|standard_deviation|std_error|stderr|standard_error|variance|mad|sigma|margin_of_error)\\b/',
    rank: 'rank ranking ranks placement place placing',
    runningNumber: '# no nr idx index position pos id num s/n',
    date: 'date released updated published /\\b(?:release|update|launch|last)_(?:date|updated|update|time|commit|modified)\\b/ /\\bknowledge_cutoff\\b/ cutoff year month day created creation founded established since_when birthday dob timestamp /(?:^|\\s)(?:created|updated|modified|published)_at$/ dates updated_at published_on release_year published_date expiry expires deadline',
    link: 'link links url urls homepage website href doi repo repository github huggingface hf paper papers arxiv download downloads_link code colab demo webpage manifest archive notebook tutorial documentation docs slides video poster',
    duration:
      'latency ttft duration elapsed runtime seconds /\\b(?:response|run|running|inference|wall|total|average|avg|mean|median|training|train|cpu|gpu|exec|execution|compile|build|load|startup|cold_start|lap|encode|decode|query)_time\\b/ time /^p(?:50|75|90|95|99|99\\.9)\\b/ /\\b(?:ns|us|µs|μs|ms|s|sec|seconds)\\s?(?:\\/|per)\\s?(?:op|iter|iteration|token|call|request|query|q|doc|row|img|image|im|run)\\b/ /\\bcycl(?:es?|\\.)?\\s?(?:\\/|per)\\s?\\w+/ hours /\\bfastest_lap\\b/ percentile',
    cost: 'price prices pricing cost costs fee fees spend salary revenue income wage budget /[$€£]\\s?(?:\\/|per)/',
    usage:
      '/\\b(?:tokens?_(?:used|usage|consumed|spent)|(?:used|output|avg|average|mean|total|completion|input|prompt)_tokens?)\\b/',
    rate: 'throughput tokens/s tps qps rps fps iops ops bandwidth /\\b(?:speed|tok\\/s)$/ /^(?!.*(?:latency|time|duration|delay|elapsed)).*(?:\\/|\\bper_)\\s?(?:s|sec|secs|second|seconds|min|minute|h|hour)\\b/ req/s requests/s',
    count:
      'params param parameters parameter votes vote battles matches games count counts size sizes samples questions tokens token downloads stars star forks fork issues commits likes views followers subscribers users installs context words chars characters wins losses draws ties n /\\b(?:number|num|no\\.?)_of\\b/ /(?<![a-z])lengths?(?![a-z]|[-_\\s]controlled)/ len vram memory mem ram rss volume dim dims dimension dimensions layers heads channels epoch epochs iters iteration iterations iter timesteps step steps episodes flops macs gflops gmacs macts population area km2 height weight width depth distance total_count goals points_against played laps utterances features labels partitions examples instances rows columns lines files bytes kb mb gb tb mib gib allocated allocations allocs alloc cases deaths dead confirmed suspected cured recovered tests quantity qty amount votes_total seats hits success errors_count energy wattage watts power bytes_per_op allocs/op b/op employees age children cores threads gzip zlib zstd brotli minified classes samples_count sentences utts utterance speakers_count pages downloads/week dependents contributors watchers',
    note: 'why reason note notes remark remarks comment comments description descriptions desc details summary strengths weaknesses meaning purpose /^(?:typical_)?usage$/ explanation intro introduction notes/warnings definition abstract text_note motivation rationale characteristic',
    tags: 'tag tags keywords keyword labels_text topics',
    category:
      'category categories type types class group groups license licence domain track tier grade level region regions continent open-source opensource modality kind difficulty architecture arch auth https cors status_code gender sex season division league conference venue party state province district county timezone time_zone federal_district subregion sector industry task_type source metric metrics weather status_text race ethnicity age_group',
    vendor:
      'organization organisation org orgs vendor vendors provider providers developer developers company creator lab manufacturer maker institution affiliation publisher owner author authors supplier brand',
    name: 'model models llm system systems method methods algorithm approach agent player players competitor participant participants driver athlete rider candidate compressor engine /\\b(?:model|project|team|player|repo|repository|package|crate|library|module|file|country|city|product|driver|method|dataset|school|company)_name\\b/ framework baseline encoder crate username',
    error:
      'wer cer ter dcf mindcf ppl perplexity loss mae mse rmse mape fid eer epe /\\berror(?:s|_rate|_%)?\\b/ /\\bhallucination(?:_rate)?\\b/ /\\bfailure_rate\\b/ /\\bbrier\\b/ /\\bmiss_rate\\b/ bpb bpc /\\bslowdown\\b/',
    score:
      'accuracy acc score scores elo points pts precision recall pass@1 pass@k rating ratings auc auroc auprc bleu rouge rouge-l meteor cider ap ap50 ap75 mapk pck hmean bleu-1 bleu-2 bleu-3 bleu-4 rouge-1 rouge-2 top-1 top-5 top1 top5 f1 f1-score ndcg mrr iou dice miou psnr ssim bertscore winrate spearman pearson kendall mcc kappa /(?<![a-z])(?:win|pass|success|resolve|completion|solve|consistency)[\\s_-]?rate\\b/ /\\bf1\\b/ /\\bexact_match\\b/ /\\bpass@\\d+\\b/ /\\b(?:recall|ndcg|mrr|map|hit|hits|precision|r|p|acc|success)_?@_?\\d+\\b/ /^ap(?:50|75|s|m|l)?_?(?:test|val|box|mask)$/ /\\b(?:box|mask|kp\\.?)_ap\\b/ %resolved resolved solved reward mean_reward return speedup /^(?:em|map|uas|las)$/',
    benchmark:
      "mmlu mmlu-pro mmlu-redux gsm8k math500 math-500 humaneval humaneval+ mbpp hellaswag arc-c arc-e arc-challenge arc-agi winogrande truthfulqa bbh bbeh gpqa gpqa-diamond ceval c-eval cmmlu agieval /^(?:drop|arc|math)$/ triviaqa piqa siqa ifeval musr mt-bench mtbench alpacaeval arena-hard livebench livecodebench swe-bench aime aime24 aime25 aime2024 aime2025 mmmu mmmu-pro mathvista docvqa chartqa textvqa simpleqa hle medqa pubmedqa cmb medbench squad glue superglue mgsm belebele boolq codeforces bfcl tau-bench terminal-bench browsecomp toolbench nsmc kornli korsts korquad korquad1.0 jsquad jsts jnli jcommonsenseqa marc-ja xnli cmrc drcd cola sst-2 mrpc qqp mnli qnli rte wnli paws paws-x cifar-10 cifar-100 imagenet librispeech test-clean test-other dev-clean dev-other /\\b(?:gpqa|mmlu|aime|swe.?bench|arena|live(?:code)?bench|humanity's_last_exam)\\b/",
    aggregate: 'overall total avg average mean aggregate macro micro composite geomean /geometric_mean/',
    vagueName:
      'name names title item items product products entry project task dataset datasets benchmark tool language country city school university package library module api field column header team club function operation test request filter corpus corpora configuration config parameter_name key option element variable component feature entity location_name',
    vagueCategory:
      'status support language country city team club task dataset genre color mode format lr_sched schedule languages location locations headquarters scope platform os',
    identifier:
      'code codes checksum md5 sha256 hash uuid guid isbn asin version versions lat latitude lon lng long longitude zip zipcode postal postcode geonameid iata icao cik cert fips duns sku upc ean gtin cnpj ibge siren siret insee istat oktmo okato ogrn inn fias /^id\\b./ /(?:^|\\s)(?:id|ids|code|codes|hash|uuid|geohash|zone)$/ /(?:regional|foreign|primary|natural)_?key$/ default_value bounds centroid oid md5sum sha512 sha512sum cas doi_id wikidata email phone telephone fax',
    setting: 'seed temperature top_p lr learning_rate dropout warmup',
    vagueMeasure: 'value values measure figure median min max minimum maximum',
  },
};
