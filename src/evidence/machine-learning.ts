/**
 * Packages, services and kinds of package URL that show machine learning in a bill of materials. A list of names as of
 * November 2026, from the registries of each language; a name missing here is not shown, never excused.
 */
const packages: Readonly<Record<string, string>> = {
  pypi:
    'torch torchvision torchaudio pytorch-lightning lightning tensorflow tensorflow-cpu tensorflow-gpu tensorflow-intel tflite-runtime ' +
    'keras jax jaxlib flax onnx onnxruntime onnxruntime-gpu openvino tensorrt transformers sentence-transformers diffusers accelerate peft trl ' +
    'vllm scikit-learn sklearn xgboost lightgbm catboost autogluon h2o fastai timm ultralytics detectron2 easyocr paddlepaddle mxnet ' +
    'spacy gensim flair prophet openai anthropic mistralai cohere google-generativeai google-genai google-cloud-aiplatform replicate ' +
    'litellm ollama llama-cpp-python llama-index llama-index-core langchain langchain-core langgraph semantic-kernel autogen crewai dspy ' +
    'haystack-ai openai-whisper faster-whisper huggingface-hub',
  npm:
    '@tensorflow/tfjs @tensorflow/tfjs-core @tensorflow/tfjs-node onnxruntime-node onnxruntime-web @xenova/transformers @huggingface/transformers ' +
    '@huggingface/inference openai @azure/openai @anthropic-ai/sdk @mistralai/mistralai @google/generative-ai @google/genai cohere-ai langchain ' +
    'llamaindex ollama ai brain.js ml5 @aws-sdk/client-bedrock-runtime @aws-sdk/client-sagemaker-runtime',
  maven:
    'tensorflow-core-api tensorflow-core-platform libtensorflow deeplearning4j-core nd4j-native onnxruntime onnxruntime_gpu langchain4j ' +
    'spring-ai-core spring-ai-openai openai-java weka-stable xgboost4j_2.12 spark-mllib_2.12 spark-mllib_2.13 opennlp-tools tribuo-core smile-core',
  nuget:
    'microsoft.ml microsoft.ml.onnxruntime microsoft.ml.tensorflow microsoft.semantickernel azure.ai.openai azure.ai.inference openai torchsharp ' +
    'tensorflow.net llamasharp anthropic.sdk',
  cargo: 'tch candle-core candle-nn burn ort tract-onnx linfa async-openai llama-cpp-2 rust-bert',
  golang: 'go-openai openai-go langchaingo ollama anthropic-sdk-go gorgonia onnxruntime_go',
  gem: 'ruby-openai torch-rb onnxruntime tensorflow langchainrb',
  composer: 'openai-php/client php-ai/php-ml rubix/ml',
  deb: 'python3-torch python3-sklearn python3-tensorflow libtensorflow-cc2 libonnxruntime',
  oci: 'vllm-openai vllm ollama pytorch tensorflow tritonserver text-generation-inference',
};

const families =
  /^(langchain[-/]|@langchain\/|llama-index-|@ai-sdk\/|@tensorflow\/|spring-ai-|langchain4j-|dl4j-|deeplearning4j-|microsoft\.ml\.|tensorflow-|torch-)/;

const names: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(packages).map(([type, list]) => [type, new Set(list.split(' '))]),
);

/** Names so telling that they need no package URL. */
const telling = new Set(
  'torch pytorch tensorflow keras onnxruntime transformers scikit-learn xgboost lightgbm openai anthropic langchain llama-cpp llama.cpp llama-cpp-python vllm ollama'.split(
    ' ',
  ),
);

const hosts =
  /(^|\.)(api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com|aiplatform\.googleapis\.com|api\.mistral\.ai|api\.cohere\.(com|ai)|api-inference\.huggingface\.co|api\.replicate\.com|api\.deepseek\.com|api\.groq\.com|api\.together\.xyz|api\.perplexity\.ai|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$|^bedrock-runtime\.[\w.-]+\.amazonaws\.com$/;

const providers = /\b(openai|anthropic|mistral ai|cohere|hugging ?face|deepseek|stability ai|aleph alpha)\b/i;

/** Whether a component is a library for machine learning, by its package URL, else by its name. */
export const isMachineLearning = (name: string, purl: string | undefined): boolean => {
  const match = /^pkg:([a-z]+)\/(.+?)(?:@[^/]*)?(?:[?#].*)?$/i.exec((purl ?? '').slice(0, 500));
  if (!match) return telling.has(name.toLowerCase());
  const [, type = '', path = ''] = match;
  const full = decoded(path).toLowerCase();
  const last = full.slice(full.lastIndexOf('/') + 1);
  const list = names[type.toLowerCase()] ?? names[type.toLowerCase() === 'docker' ? 'oci' : ''];
  if (['huggingface', 'mlflow'].includes(type.toLowerCase())) return true;
  return (
    list?.has(full) === true ||
    list?.has(last) === true ||
    (list !== undefined && (families.test(full) || families.test(last)))
  );
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Whether a service runs models, by its provider's name or the hosts of its endpoints. */
export const isModelService = (name: string, provider: string | undefined, endpoints: readonly string[]): boolean =>
  providers.test(provider ?? '') || providers.test(name) || endpoints.some((endpoint) => hosts.test(hostOf(endpoint)));

const hostOf = (endpoint: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/:?#]+)/i.exec(endpoint)?.[1]?.toLowerCase() ?? '';
