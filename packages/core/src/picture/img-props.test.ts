import { describe, expect, test } from 'vitest'
import { imgProps } from './img-props.ts'
import { hero, icon, portrait } from './picture.fixture.ts'

describe('imgProps', () => {
  test('late by default, and then it measures itself', () => {
    expect(imgProps({ image: hero, alt: 'The harbour', sizes: '(min-width: 60em) 50vw, 100vw' })).toEqual({
      src: '/hero-1600.jpg',
      srcSet: hero.srcset,
      sizes: 'auto, (min-width: 60em) 50vw, 100vw',
      width: 1600,
      height: 900,
      alt: 'The harbour',
      loading: 'lazy',
      decoding: 'async',
    })
    expect(imgProps({ image: hero, alt: '' }).sizes).toBe('auto, 100vw')
  })

  test('priority: at once, before others, by stated sizes', () => {
    expect(imgProps({ image: hero, alt: '', priority: true, sizes: '50vw' })).toMatchObject({
      sizes: '50vw',
      loading: 'eager',
      decoding: 'auto',
      fetchPriority: 'high',
    })
    expect(imgProps({ image: hero, alt: '', loading: 'eager' })).not.toHaveProperty('fetchPriority')
  })

  test('a fixed width is a matter of density', () => {
    const props = imgProps({ image: hero, alt: '', displayWidth: 640 })
    expect(props).toMatchObject({ srcSet: '/hero-800.jpg 1.25x, /hero-1600.jpg 2.5x', width: 640, height: 360 })
    expect(props).not.toHaveProperty('sizes')
    expect(imgProps({ image: hero, alt: '', displayWidth: 3200 }).srcSet).toBe('/hero-1600.jpg 0.5x')
  })

  test('one file needs no srcset; below better formats it has one, for `auto` to count', () => {
    const props = imgProps({ image: icon, alt: '' })
    expect(props).not.toHaveProperty('srcSet')
    expect(props).not.toHaveProperty('sizes')
    expect(imgProps({ image: portrait, alt: '' })).toMatchObject({ srcSet: '/portrait.png 300w', sizes: 'auto, 100vw' })
  })
})
