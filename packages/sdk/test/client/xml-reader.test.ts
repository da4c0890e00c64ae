import { describe, expect, it } from 'vitest'
import { loadXmlReader } from '../../src/client/xml-reader.ts'

const parseXml = await loadXmlReader()

describe('the XML reader reads', () => {
  it.each<[string, string, unknown]>([
    ['elements, repeated ones as a list', '<r><a>1</a><b/><a>2</a><a></a></r>', { r: { a: ['1', '2', ''], b: '' } }],
    ['what stands around the root', '\ufeff<?xml version="1.0"?>\n<!-- a --><r>1</r><!--host.na61-->\n', { r: '1' }],
    ['layout as nothing', '<r>\n  <a> 1 </a>\n</r>', { r: { a: ' 1 ' } }],
    ['over attributes', `<r list="true" x='>'><a y = "/a>" >1</a ><b z="1"/></r>`, { r: { a: '1', b: '' } }],
    [
      'text that holds JSON as it is',
      '<r>{"id":8012345678901234567,"a":"&lt;"}</r>',
      { r: '{"id":8012345678901234567,"a":"<"}' },
    ],
    ['names beyond ASCII', '<r><名 a="1">1</名><a.b-c_d:e>2</a.b-c_d:e></r>', { r: { 名: '1', 'a.b-c_d:e': '2' } }],
  ])('%s', (_what, text, value) => expect(parseXml(text)).toEqual(value))
})

describe('the XML reader refuses', () => {
  it.each([
    ['nothing', ''],
    ['text', 'a'],
    ['what is cut off in a text', '<r><a>1'],
    ['what is cut off in a tag', '<r><a'],
    ['what is cut off in an attribute', '<r a="1'],
    ['what is cut off in a comment', '<r><!-- </r>'],
    ['what is cut off in character data', '<r><![CDATA[</r>'],
    ['what is cut off in an instruction', '<r><?a </r>'],
    ['what is cut off before the end of the root', '<r><a>1</a>'],
    ['an end tag of another name', '<r><a>1</b></r>'],
    ['an end tag of a longer name', '<r><a>1</ab></r>'],
    ['an end tag without a beginning', '</r>'],
    ['an end tag too many', '<r></r></r>'],
    ['two roots', '<r/><s/>'],
    ['two roots of one name', '<r/><r/>'],
    ['text before the root', 'a<r/>'],
    ['text behind the root', '<r/>a'],
    ['text amid elements', '<r>a<b/></r>'],
    ['a document type', '<!DOCTYPE r><r/>'],
    ['entities of its own', '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>'],
    ['a name that is none', '<r><a b></r>'],
    ['an attribute without quotes', '<r a=1/>'],
    ['an element without a name', '<r>< /></r>'],
  ])('%s', (_what, text) => expect(parseXml(text)).toBeUndefined())
})

describe('the XML reader takes its time in proportion', () => {
  it.each([
    ['many attributes without an end', `<r${' a="1"'.repeat(50_000)}`],
    ['many blanks in a tag', `<r${' '.repeat(200_000)}`],
    ['many blanks behind an end tag', `<r></r${' '.repeat(200_000)}`],
    ['many comments', `<r>${'<!---->'.repeat(50_000)}`],
    ['many ampersands', `<r>${'&#'.repeat(100_000)}`],
    ['many levels', '<a>'.repeat(300_000)],
  ])('%s', (_what, text) => expect(parseXml(text)).toBeUndefined(), 5000)
})
