/** One-letter options that take a value, in the rest of their word or as the next word. Source: `curl --help all` of 7.88 and the manual of 8.16. */
export const SHORT_WITH_VALUE = 'ACDEFHKPQTUXYbcdemortuwxyz'

/** One-letter options without a value. */
export const SHORT_FLAGS = '#:0123469BGIJLMNOSRVZafghijklnpqsv'

/** What the one-letter options that matter here are called in full. */
export const LONG_NAMES: Readonly<Record<string, string>> = {
  A: 'user-agent',
  F: 'form',
  G: 'get',
  H: 'header',
  I: 'head',
  K: 'config',
  T: 'upload-file',
  X: 'request',
  b: 'cookie',
  d: 'data',
  e: 'referer',
  g: 'globoff',
  u: 'user',
  ':': 'next',
}

/** Long options that take a value. All others take none. */
export const LONG_WITH_VALUE: ReadonlySet<string> = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar
  create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers
  doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method
  ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
  keepalive-cnt keepalive-time key key-type knownhosts krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize
  max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default
  proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass
  proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote
  random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a
  socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype
  tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file upload-flags url url-query user user-agent variable vlan-priority write-out`.split(
    /\s+/,
  ),
)
