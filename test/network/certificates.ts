import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A certificate and its key, in PEM. */
export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority of a test's own. */
export interface MadeAuthority {
  /** In PEM: what a client that trusts it is given. */
  readonly cert: string;
  /** A certificate for `ip`, good for a day from `from` on. */
  issue(ip: string, from?: Date): MadeCertificate;
}

const DAY_MS = 86_400_000;

/** An authority that was made just now and that nobody trusts yet. */
export function makeAuthority(name: string): MadeAuthority {
  const keys = newKeys();
  const own = certificateOf(name, keys.publicKey, yesterday());
  own.setIssuer(own.subject.attributes);
  own.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
  own.sign(keys.privateKey, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(own),
    issue: (ip, from = yesterday()) => {
      const theirs = newKeys();
      const cert = certificateOf(ip, theirs.publicKey, from);
      cert.setIssuer(own.subject.attributes);
      // 7 is the kind "IP address" of RFC 5280, section 4.2.1.6.
      cert.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 7, ip }] }]);
      cert.sign(keys.privateKey, forge.md.sha256.create());
      return { cert: forge.pki.certificateToPem(cert), key: forge.pki.privateKeyToPem(theirs.privateKey) };
    },
  };
}

/** A certificate that vouches for itself. */
export function selfSigned(): MadeCertificate {
  const keys = newKeys();
  const cert = certificateOf('127.0.0.1', keys.publicKey, yesterday());
  cert.setIssuer(cert.subject.attributes);
  cert.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  cert.sign(keys.privateKey, forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(cert), key: forge.pki.privateKeyToPem(keys.privateKey) };
}

const yesterday = (): Date => new Date(Date.now() - DAY_MS / 2);

/** Node's own keys: Forge's are made a hundred times slower. */
function newKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const own = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  return { privateKey: own, publicKey: forge.pki.setRsaPublicKey(own.n, own.e) };
}

function certificateOf(name: string, publicKey: forge.pki.rsa.PublicKey, from: Date): forge.pki.Certificate {
  const cert = forge.pki.createCertificate();
  cert.publicKey = publicKey;
  cert.serialNumber = `00${forge.util.bytesToHex(forge.random.getBytesSync(16))}`;
  cert.validity.notBefore = from;
  cert.validity.notAfter = new Date(from.getTime() + DAY_MS);
  cert.setSubject([{ name: 'commonName', value: name }]);
  return cert;
}
