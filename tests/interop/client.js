// The official tus client against our centre: sends a file in parts, leaves in the middle, and comes back.
// node client.js URL TOKEN FILE DIGEST  ->  prints one JSON object
const fs = require('node:fs')
const tus = require('tus-js-client')

const [endpoint, token, file, digest] = process.argv.slice(2)
const data = fs.readFileSync(file)
const methods = []
let left = false

function send(uploadUrl) {
  const upload = new tus.Upload(data, {
    endpoint,
    uploadUrl,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { digest, filename: '../../etc/passwd' },
    chunkSize: 70_000,
    retryDelays: [100, 200],
    onBeforeRequest: (request) => methods.push(request.getMethod()),
    onChunkComplete: () => {
      if (!left) {
        left = true
        const url = upload.url
        upload.abort(false).then(() => send(url))
      }
    },
    onError: (error) => {
      console.log(JSON.stringify({ error: String(error), methods }))
      process.exit(1)
    },
    onSuccess: () => {
      console.log(JSON.stringify({ url: upload.url, methods }))
      if (process.argv[6] === 'terminate') {
        tus.Upload.terminate(upload.url, { headers: { Authorization: `Bearer ${token}` } }).then(() => process.exit(0))
      }
    },
  })
  upload.start()
}
send(undefined)
