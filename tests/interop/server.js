// The official tus server with what our laptop needs around it: a token for anybody, and a line that breaks on request.
// node server.js FOLDER  ->  prints the port
const http = require('node:http')
const { Server } = require('@tus/server')
const { FileStore } = require('@tus/file-store')

const tus = new Server({
  path: '/v1/attachments',
  datastore: new FileStore({ directory: process.argv[2] }),
  namingFunction: () => require('node:crypto').randomBytes(16).toString('hex'),
})

let breakAfter = Number(process.argv[3] || 0)

const server = http.createServer((request, response) => {
  if (request.url === '/v1/token') {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ access_token: 'x'.repeat(32), expires_in: 900, token_type: 'Bearer' }))
    return
  }
  if (request.method === 'PATCH' && breakAfter > 0) {
    let seen = 0
    request.on('data', (data) => {
      seen += data.length
      if (breakAfter > 0 && seen >= breakAfter) {
        breakAfter = 0
        request.socket.destroy()
      }
    })
  }
  tus.handle(request, response)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
